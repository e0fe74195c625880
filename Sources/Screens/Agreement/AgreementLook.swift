import Core
import Interface

/// How the agreement's own things look on the screens.
extension Accession {
  /// The sign before the department's name.
  var glyph: String {
    switch standing {
    case .acceded: "✓"
    case .otherwise: "×"
    case .again: "!"
    case .awaiting: "·"
    case .outside: "–"
    }
  }

  /// How the words are drawn.
  var style: Style {
    switch standing {
    case .acceded: .success
    case .otherwise: .error
    case .again: .warning
    case .awaiting: .plain
    case .outside: .muted
    }
  }
}
