import Core
import Text

/// What a cell says of whether an activity is done.
enum DoneCell: Equatable {
  case no, yes
  /// Part of it: more than nothing, and not all.
  case partly
  case on(Day)
  /// A status in words.
  case status(ActivityStatus)

  /// Reads yes and no, as spreadsheets write them too, and per cent; nil for anything else.
  init?(_ text: String) {
    if let status = ActivityStatus(whole: text) {
      self = .status(status)
      return
    }
    switch text.inPlainLetters {
    case "ja", "j", "x", "✓", "✔", "☑", "sand", "sandt", "true", "yes", "y", "ok", "gjort":
      self = .yes
    case "nej", "n", "-", "☐", "falsk", "falskt", "false", "no", "ikke", "ikkeudfoert",
      "ikkefaerdig":
      self = .no
    default:
      guard text.last == "%", case .success(let percent) = Quantity.read(text, as: .percent),
        (Quantity.zero...Quantity(100)).contains(percent)
      else { return nil }
      self = percent == .zero ? .no : percent < Quantity(100) ? .partly : .yes
    }
  }

  /// The status that it tells of, or nil.
  var told: ActivityStatus? {
    switch self {
    case .no: nil
    case .partly: .inProgress
    case .yes, .on: .done
    case .status(let status): status
    }
  }

  /// What it tells, as people read it.
  var words: String {
    switch self {
    case .on(let day): "\(ActivityStatus.done.shown) den \(day.medium)"
    default: (told ?? .notStarted).shown
    }
  }

  /// Whether its status holds whatever the activity had before.
  var settlesStatus: Bool {
    switch self {
    case .no, .partly: false
    case .yes, .on, .status: true
    }
  }
}

extension ActivityStatus {
  /// Reads a status that is written out: a letter or two are rather a list's own name.
  init?(whole text: String) {
    let wanted = text.inPlainLetters
    let found = Self.allCases.first { status in
      ([status.shown] + status.synonyms).contains { $0.inPlainLetters == wanted }
    }
    guard let found else { return nil }
    self = found
  }
}
