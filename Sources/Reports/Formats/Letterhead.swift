/// What an organisation puts at the head of its papers.
public struct Letterhead: Equatable, Sendable {
  /// The logo as a data URI; none when empty.
  public var logo = ""
  /// The logo as a PNG picture, for formats that take no other; none when empty.
  public var png: [UInt8] = []
  /// Name, address and the like, each line on its own.
  public var lines: [String] = []

  /// Whether the logo, if there is one, can stand in a document.
  public var suitsDocuments: Bool { logo.isEmpty || PNG(png) != nil }

  /// Creates a letterhead with nothing in it.
  public init() {}
}
