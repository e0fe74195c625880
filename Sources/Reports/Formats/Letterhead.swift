/// What an organisation puts at the head of its papers.
public struct Letterhead: Equatable, Sendable {
  /// The logo as a data URI; none when empty.
  public var logo = ""
  /// Name, address and the like, each line on its own.
  public var lines: [String] = []

  /// Creates a letterhead with nothing in it.
  public init() {}
}
