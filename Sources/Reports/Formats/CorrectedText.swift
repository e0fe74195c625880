import Text

/// A paragraph or a point of a list with what was taken out of it and put into it.
public struct CorrectedText: Equatable, Sendable {
  /// What it says, piece by piece.
  public var pieces: [RedlinePiece]
  /// What stands under it, smaller, and is no part of it.
  public var details: [String]

  /// Creates it.
  public init(_ pieces: [RedlinePiece], details: [String] = []) {
    (self.pieces, self.details) = (pieces, details)
  }

  /// The text where nothing can be struck or underlined: "[-gammelt-]{+nyt+}".
  ///
  /// Here and in the other formats nothing but the pieces stands between the marks: without what is
  /// inserted it is the older text to the letter, and without what is deleted the newer.
  var marked: String {
    pieces.map { piece in
      switch piece.kind {
      case .kept: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  /// The text in HTML, struck and underlined.
  var html: String {
    pieces.map { piece in
      switch piece.kind {
      case .kept: piece.text.markup
      case .deleted: "<del>\(piece.text.markup)</del>"
      case .inserted: "<ins>\(piece.text.markup)</ins>"
      }
    }.joined() + details.map { "<br><small>\($0.markup)</small>" }.joined()
  }
}
