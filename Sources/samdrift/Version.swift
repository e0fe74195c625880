/// The program's version.
enum Version {
  /// The number, as people quote it.
  static let number = "0.2.0"
}
