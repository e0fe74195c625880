extension Int {
  /// So many of something, by what one and several are called: "1 milepæl", "2 milepæle".
  public func counted(_ one: String, _ several: String) -> String {
    "\(self) \(self == 1 ? one : several)"
  }
}
