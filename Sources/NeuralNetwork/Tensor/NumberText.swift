extension Double {
  /// As short as it round-trips, whole numbers without `.0`: `0.01`, `2`.
  public var shortText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(describing: self)
  }
}
