package shop.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductPicturesTest {
  @Test
  void noticesThumbnailsUsedTwice() {
    ProductPictures pictures = new ProductPictures();
    assertEquals(Optional.empty(), pictures.claimThumbnail("BK-0001", new byte[] {1}));
    assertEquals(Optional.of("BK-0001"), pictures.claimThumbnail("BK-0002", new byte[] {1}));
  }

  @Test
  void tellsWhatIsMissing(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("BK-0001.png"));
    Files.createDirectory(folder.resolve("BK-0002.png"));
    assertEquals(List.of("BK-0002", "TL-0300"), ProductPictures.missing(folder, List.of("BK-0001", "BK-0002", "TL-0300")));
  }
}
