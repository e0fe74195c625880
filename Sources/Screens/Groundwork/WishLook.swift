import Core
import Interface

extension WishAssessment {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .open: "○"
    case .met: "✓"
    case .partly: "◐"
    case .notMet: "✗"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .open: .muted
    case .met: .success
    case .partly: .warning
    case .notMet: .error
    }
  }
}
