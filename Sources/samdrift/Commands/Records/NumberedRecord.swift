import Core
import Text

/// A kind of record that is called by its number, which never changes.
protocol NumberedRecord: ArgumentRecord, Numbered where Call == Int {
  /// How their numbers are spoken of.
  static var numbers: NumberWords { get }
}

/// How the numbers of a kind of record are spoken of.
struct NumberWords {
  /// "en aktivitet".
  let one: String
  /// "ingen aktivitet".
  let none: String
  /// The command that lists them: "plan".
  let list: String
  /// Several numbers, as they are written.
  let example: String
  /// Whether it is told by whom a record was deleted.
  var tellsOfDeleted = false
  /// Whether a number that no record has is as little a number as a word is.
  var mustBeThere = false
}

extension NumberedRecord {
  func call(in project: Project) -> String { String(number) }

  /// The record with a number; says by whom and when it was deleted, where it was.
  static func with(number: Int, in session: Session) throws -> Self {
    if let record = numbered(number, in: session.project) { return record }
    if numbers.tellsOfDeleted { try tellOfDeleted(number, in: session) }
    throw Failure(
      .usage,
      "Der er \(numbers.none) nr. \(number). Se dem med »samdrift \(numbers.list)«.")
  }

  static func called(_ text: String, in session: Session) throws -> Self {
    guard let number = Int(text.trimmed) else {
      throw notANumber(text, numbers.example.parts.last ?? "")
    }
    return try with(number: number, in: session)
  }

  static func called(_ texts: [String], in session: Session) throws -> [Self] {
    try numbered(texts, in: session)
  }

  /// The records with the numbers in texts, several with commas between them.
  static func numbered(_ texts: [String], in session: Session) throws -> [Self] {
    try texts.flatMap(\.parts).map { part in
      guard let number = Int(part),
        !numbers.mustBeThere || numbered(number, in: session.project) != nil
      else { throw notANumber(part, numbers.example) }
      return try with(number: number, in: session)
    }.once
  }

  private static func notANumber(_ text: String, _ example: String) -> Failure {
    Failure(.usage, "»\(text)« er ikke nummeret på \(numbers.one). Skriv for eksempel \(example).")
  }

  private static func tellOfDeleted(_ number: Int, in session: Session) throws {
    for entry in try session.ledger().entries.reversed() {
      for case .remove(let reference, let fields) in entry.transaction.changes
      where reference.kind == kind && fields["number"] == String(number) {
        let step = entry.transaction
        throw Failure(
          .usage,
          "\(session.project.name(of: reference, fields: fields)) er slettet af \(step.author) den "
            + "\(session.environment.zone.day(of: step.time).medium). Se »samdrift historik«.")
      }
    }
  }
}

extension Activity: NumberedRecord {
  static let numbers = NumberWords(
    one: "en aktivitet", none: "ingen aktivitet", list: "plan", example: "3,5",
    tellsOfDeleted: true)
}

extension Goal: NumberedRecord {
  static let numbers = NumberWords(
    one: "et mål", none: "intet mål", list: "mål", example: "1,3", tellsOfDeleted: true,
    mustBeThere: true)
}

extension AllocationKey: NumberedRecord {
  static let numbers = NumberWords(
    one: "en fordelingsnøgle", none: "ingen fordelingsnøgle", list: "fordelingsnøgler",
    example: "1,2",
    mustBeThere: true)
}

extension Round: NumberedRecord {
  static let numbers = NumberWords(
    one: "en opfølgning", none: "ingen opfølgning", list: "opfølgning", example: "1,2")
}

extension Stakeholder: NumberedRecord {
  static let numbers = NumberWords(
    one: "en interessent", none: "ingen interessent", list: "interessenter",
    example: "1,3 eller alle")

  /// Those with the numbers; "alle" is all of them.
  static func called(_ texts: [String], in session: Session) throws -> [Stakeholder] {
    try texts.flatMap(\.parts).flatMap { part in
      if part.lowercased() == "alle" { return Array(session.project.stakeholders) }
      return try numbered([part], in: session)
    }
  }

  /// The one with a number, or with a name; the beginning or any part of the name is enough.
  static func named(_ text: String, in session: Session) throws -> Stakeholder {
    if Int(text.trimmed) != nil { return try called(text, in: session) }
    let found = session.project.stakeholders(called: text)
    if found.count == 1 { return found[0] }
    throw Failure(
      .usage,
      found.isEmpty
        ? "Der er ingen interessent, der hedder »\(text)«. Se dem med »samdrift interessenter«."
        : "»\(text)« er ikke én interessent. Vælg mellem:\n"
          + found.map { "  \($0.number) \($0.name)" }.joined(separator: "\n"))
  }
}
