package shop.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices when suppliers send the same picture for two articles. */
public class ProductPictures {
  private final Map<byte[], String> ownerByDigest = new HashMap<>();
  private final Map<String, String> ownerByThumbnail = new HashMap<>();

  /** Claims a picture; returns the article that already uses it, if any. */
  public Optional<String> claim(String sku, byte[] picture) {
    byte[] digest = sha256(picture);
    String owner = ownerByDigest.get(digest);
    if (owner == null) {
      ownerByDigest.put(digest, sku);
    }
    return Optional.ofNullable(owner);
  }

  /** Claims a thumbnail; returns the article that already uses it, if any. */
  public Optional<String> claimThumbnail(String sku, byte[] thumbnail) {
    String digest = HexFormat.of().formatHex(sha256(thumbnail));
    return Optional.ofNullable(ownerByThumbnail.putIfAbsent(digest, sku));
  }

  /** The articles for which a supplier's folder has no picture. */
  public static List<String> missing(Path folder, List<String> skus) {
    List<String> missing = new ArrayList<>();
    for (String sku : skus) {
      Path picture = folder.resolve(sku + ".png");
      if (!Files.exists(picture) || !Files.isRegularFile(picture)) {
        missing.add(sku);
      }
    }
    return missing;
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
