import Text

/// A record that may be late, or be done by a day: what it is called among others that may.
protocol DueRecord: Entity {
  /// What kind of thing it is, with its number where it has one: "Milepæl 7", "Kontakt".
  ///
  /// `field` is the stored name of the field with the day, of which a goal has two.
  func dueKind(_ field: String) -> String
  /// What it is called, without its kind and number.
  var dueTitle: String { get }
  /// The same, without the name of a person, where it is for everybody's eyes.
  var neutralDueTitle: String { get }
}

extension DueRecord {
  var neutralDueTitle: String { dueTitle }
}

extension Milestone: DueRecord {
  func dueKind(_ field: String) -> String { "Milepæl \(number)" }
  var dueTitle: String { briefTitle }
}

extension Activity: DueRecord {
  func dueKind(_ field: String) -> String { "Aktivitet \(number)" }
  var dueTitle: String { shownTitle }
}

extension Communication: DueRecord {
  func dueKind(_ field: String) -> String { "Kommunikation" }
  var dueTitle: String { occasion.isEmpty ? action : occasion }
}

extension Stakeholder: DueRecord {
  func dueKind(_ field: String) -> String { "Kontakt" }
  var dueTitle: String { name }
  var neutralDueTitle: String { neutralName }
}

extension Goal: DueRecord {
  func dueKind(_ field: String) -> String {
    "Mål \(number)" + (field == "targetDate" ? "" : ", måling")
  }
  var dueTitle: String { title }
}

extension Adjustment: DueRecord {
  func dueKind(_ field: String) -> String { "Justering" }
  var dueTitle: String { text }
}

extension ProjectInfo: DueRecord {
  func dueKind(_ field: String) -> String { "Opfølgning" }
  var dueTitle: String { Self.reviewTitle }
}

extension Meeting: DueRecord {
  func dueKind(_ field: String) -> String { "Møde" }
  var dueTitle: String {
    [title.isEmpty ? kind.shown.capitalizedFirst : title, clockWords].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
