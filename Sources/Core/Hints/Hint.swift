/// What is normally so, to think of while something is written or decided (vink), with where it
/// stands.
///
/// It is never a ruling: nothing is refused or demanded because of it. Its texts say "normalt", for
/// an organisation's own rules count. Each subject has its hints in an extension of its own.
public struct Hint: Equatable, Sendable {
  /// What is normally so, as a sentence: "Normalt er …".
  public let text: String
  /// Where it stands, as a reader can look it up: "almenboligloven § 37 (danskelove.dk)".
  public let source: String

  /// Creates a hint.
  public init(_ text: String, source: String) { (self.text, self.source) = (text, source) }

  /// The text with its source after it, on one line.
  public var line: String { "\(text) Kilde: \(source)." }
}
