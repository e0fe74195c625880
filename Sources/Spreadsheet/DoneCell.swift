import Core

/// What a cell says of whether an activity is done.
enum DoneCell: Equatable {
  case no, yes
  /// Part of it: more than nothing, and not all.
  case partly
  case on(Day)

  /// Reads yes and no, as spreadsheets write them too, and per cent; nil for anything else.
  init?(_ text: String) {
    switch text.inPlainLetters {
    case "ja", "j", "x", "✓", "✔", "sand", "true", "yes", "udfoert", "faerdig": self = .yes
    case "nej", "n", "-", "falsk", "false", "no": self = .no
    default:
      guard text.last == "%", case .success(let percent) = Quantity.read(text, as: .percent),
        (Quantity.zero...Quantity(100)).contains(percent)
      else { return nil }
      self = percent == .zero ? .no : percent < Quantity(100) ? .partly : .yes
    }
  }

  /// The status that it tells of, or nil.
  var status: ActivityStatus? {
    switch self {
    case .no: nil
    case .partly: .inProgress
    case .yes, .on: .done
    }
  }
}
