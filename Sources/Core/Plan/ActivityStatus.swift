/// How far an activity has come.
///
/// The raw value is the stored word. Overdue is no status: it follows from the deadline.
public enum ActivityStatus: String, CaseIterable, FieldValue {
  case notStarted, inProgress, waiting, postponed, done, withdrawn

  /// The status in Danish.
  public var shown: String {
    switch self {
    case .notStarted: "ikke startet"
    case .inProgress: "i gang"
    case .waiting: "afventer"
    case .postponed: "udskudt"
    case .done: "udført"
    case .withdrawn: "udgår"
    }
  }

  /// The words that spreadsheets and other programs have for it.
  public var synonyms: [String] {
    switch self {
    case .notStarted: ["ikke påbegyndt", "ikke begyndt", "ikke i gang", "not started", "to do"]
    case .inProgress: ["igangværende", "påbegyndt", "startet", "begyndt", "in progress", "doing"]
    case .waiting: ["venter", "på hold", "waiting"]
    case .postponed: ["udsat", "deferred"]
    case .done: ["færdig", "fuldført", "afsluttet", "gennemført", "completed", "complete", "done"]
    case .withdrawn: ["annulleret", "aflyst", "bortfaldet", "cancelled"]
    }
  }

  /// Whether nothing more is to be done.
  public var isClosed: Bool { self == .done || self == .withdrawn }

  /// Whether the deadline of an activity with this status has passed without its being closed.
  public func isOverdue(_ deadline: Day?, on today: Day) -> Bool {
    guard let deadline, !isClosed else { return false }
    return deadline < today
  }

  /// The status, and the day of what is done, which is seldom the deadline.
  public func words(doneOn: Day?, _ shown: (Day) -> String) -> String {
    guard self == .done, let doneOn else { return self.shown }
    return "\(self.shown) \(shown(doneOn))"
  }
}
