import Core
import Text

/// Records with what a row says of them.
extension RowReader {
  /// A record with `values`, as stored text by stored name, which have been read from cells; a text
  /// that only differs from the old one in blanks stays, and so does one that a person has been
  /// forgotten in.
  func filling<Record: Entity>(_ record: Record, with values: [String: String]) -> Record {
    let old = record.stored
    var new: [String: String?] = [:]
    for (name, text) in values {
      if let old = old[name], old.inOneForm == text || old.isOfForgotten { continue }
      // The year is the one that the record has, whenever the file is read.
      if let byWeek = yearless[name], let old = old[name].flatMap(Day.init(stored:)),
        let new = Day(stored: text),
        byWeek
          ? (old.week.number, old.weekday) == (new.week.number, new.weekday)
          : (old.day, old.month) == (new.day, new.month)
      {
        continue
      }
      new[name] = text
    }
    guard let filled = record.with(stored: new) else {
      preconditionFailure("A cell was read as what no \(Record.kind) can have.")
    }
    return filled
  }

  /// The note after this row says `new`: with what stands under unknown headings, once.
  ///
  /// One that a person has been forgotten in stays, since what would come may name the person.
  func note(_ new: String?, after old: String) -> String {
    if old.isOfForgotten { return old }
    let start = new ?? old.inOneForm
    let note = ([start] + extras(missingIn: start)).filter { !$0.isEmpty }.joined(separator: "\n")
    return note == old.inOneForm ? old : note
  }

  private func extras(missingIn note: String) -> [String] {
    let lines = note.split(separator: "\n").map(String.init)
    return extras.filter { !lines.contains($0) }
  }

  /// What is said of the texts of a record that stay though `values` says something else, since a
  /// person has been forgotten in them; a sentence without an end, nil for nothing.
  func remark(onForgottenIn record: some Entity, _ values: [String: String]) -> String? {
    let old = record.stored
    let labels = type(of: record).descriptions.filter { field in
      guard let old = old[field.name], old.isOfForgotten else { return false }
      if field.name == "note", !extras(missingIn: old.inOneForm).isEmpty { return true }
      return values[field.name].map { $0 != old.inOneForm } ?? false
    }.map(\.label)
    return labels.isEmpty
      ? nil
      : "\(labels.joinedAsSentence) er ikke ændret, for dér stod en person, som alle spor "
        + "af er slettet. Ret det i programmet, hvis det skal ændres"
  }
}

extension String {
  /// Whether a person has been forgotten in the text.
  var isOfForgotten: Bool { contains(Erasure.substitute) }
}
