import Core
import Interface

extension RoundAnswer {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .yes: "✓"
    case .partly: "◐"
    case .no: "✗"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .yes: .success
    case .partly: .warning
    case .no: .error
    }
  }
}

extension RoundVerdict {
  /// The traffic light in words: "◐ gul · delvist".
  var shown: String { answer.map { "\($0.glyph) \($0.light) · \($0.shown)" } ?? "– ikke vurderet" }

  /// The role its colour is chosen by.
  var style: Style { answer?.style ?? .muted }
}

extension AdjustmentState {
  /// The sign that stands before the word.
  var glyph: String {
    switch self {
    case .proposed: "○"
    case .carriedOut: "✓"
    case .rejected: "✗"
    }
  }

  /// The role its colour is chosen by.
  var style: Style {
    switch self {
    case .proposed: .plain
    case .carriedOut: .success
    case .rejected: .muted
    }
  }
}
