// refused: annotationtype.AnnotationType is an annotation type, which has no calls to record: remove @Profiled
package annotationtype;

import dev.brisk.annotations.Profiled;

@Profiled
@interface AnnotationType {}
