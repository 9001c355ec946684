import Language

/// A field of a dataclass or a NamedTuple.
struct DataField {
  let name: String
  /// The value where a call gives none.
  var fallback: Value?
  /// What makes that value anew for each object.
  var factory: Value?
  var isInInit = true
  var isInRepr = true
  var isCompared = true
}
