// refused: markerinterface.MarkerInterface has no method that a wrapper could record: remove @Profiled, or annotate the types that have methods
package markerinterface;

import dev.brisk.annotations.Profiled;

@Profiled
interface MarkerInterface {}
