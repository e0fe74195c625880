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

  /// The pieces as they are set: what comes stands apart from what goes.
  var spaced: [RedlinePiece] {
    pieces.enumerated().flatMap { index, piece -> [RedlinePiece] in
      guard piece.kind == .inserted, index > 0, pieces[index - 1].kind == .deleted,
        pieces[index - 1].text.last?.isWhitespace == false, piece.text.first?.isWhitespace == false
      else { return [piece] }
      return [RedlinePiece(" "), piece]
    }
  }

  /// The text where nothing can be struck or underlined: "[-gammelt-] {+nyt+}".
  var marked: String {
    spaced.map { piece in
      switch piece.kind {
      case .kept: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  /// The text in HTML, struck and underlined.
  var html: String {
    spaced.map { piece in
      switch piece.kind {
      case .kept: piece.text.markup
      case .deleted: "<del>\(piece.text.markup)</del>"
      case .inserted: "<ins>\(piece.text.markup)</ins>"
      }
    }.joined() + details.map { "<br><small>\($0.markup)</small>" }.joined()
  }
}
