import ArgumentParser
import Core
import Text

extension FieldValue where Self: CaseIterable {
  /// Reads a word as it was typed on the command line; `what` is what it should have been, with its
  /// article.
  init(typed text: String, _ what: String) throws {
    let found = Self.all(shown: text)
    if found.count > 1 {
      let words = found.map { "»\($0.shown)«" }
      throw ValidationError(
        "»\(text)« kan være \(words.dropLast().joined(separator: ", ")) eller \(words.last!). "
          + "Skriv mere.")
    }
    guard let value = found.first else {
      throw ValidationError("»\(text)« er ikke \(what). Vælg mellem \(Self.shownWords).")
    }
    self = value
  }
}

extension Day {
  /// Reads a day that may be taken away again: an empty text is no day.
  static func typed(_ text: String, today: Day) throws(Failure) -> Day? {
    text.trimmed.isEmpty ? nil : try Day(typed: text, today: today)
  }
}

extension Quantity {
  /// Reads a number as it was typed after `option`, or as what an argument is called; an empty text
  /// is no number.
  static func typed(
    _ text: String, _ option: String, as form: NumberFormat = .decimal
  ) throws(Failure) -> Quantity? {
    if text.trimmed.isEmpty { return nil }
    switch Quantity.read(text, as: form) {
    case .success(let number): return number
    case .failure(let refusal):
      throw Failure(.usage, "\(option): \(refusal.message)")
    }
  }

  /// Reads an amount that may be taken away again and isn't below zero: an empty text is none.
  static func amount(
    typed text: String, _ option: String, as form: NumberFormat
  ) throws(Failure) -> Quantity? {
    let number = try typed(text, option, as: form)
    if let number, number < .zero { throw Failure(.usage, "\(option): »\(text)« er under 0.") }
    return number
  }
}

extension Int {
  /// Reads a whole number as it was typed after `option`; an empty text is no number.
  static func typed(
    _ text: String, _ option: String, as form: NumberFormat
  ) throws(Failure) -> Int? {
    try Quantity.typed(text, option, as: form)?.whole
  }
}

extension Project {
  /// The one department that a text names; the beginning or any part of its name is enough.
  func department(typed text: String) throws(Failure) -> Department {
    let found = departments(named: text)
    if found.count == 1 { return found[0] }
    if departments.isEmpty { throw Failure(.usage, "Projektet har ingen afdelinger endnu.") }
    throw Failure(
      .usage,
      "»\(text)« er ikke én afdeling. Vælg mellem:\n"
        + (found.isEmpty ? departments : found).map { "  \($0.name)" }.joined(separator: "\n"))
  }

  /// The departments that texts name, each maybe several with commas between them.
  func departments(typed texts: [String]) throws(Failure) -> [Department] {
    var result: [Department] = []
    for text in texts {
      // A name may have a comma in it.
      let parts = departments(named: text).count == 1 ? [text] : text.parts
      for part in parts { result.append(try department(typed: part)) }
    }
    return result
  }

  /// The stakeholder with a number.
  func stakeholder(typed number: Int) throws(Failure) -> Stakeholder {
    guard let stakeholder = stakeholder(number: number) else {
      throw Failure(
        .usage, "Der er ingen interessent nr. \(number). Se dem med »samdrift interessenter«.")
    }
    return stakeholder
  }

  /// The ids of the stakeholders that texts name by their numbers, several with commas between
  /// them; "alle" is all of them.
  func stakeholders(typed texts: [String]) throws(Failure) -> [String] {
    var ids: [String] = []
    for part in texts.flatMap(\.parts) {
      if part.lowercased() == "alle" {
        ids += stakeholders.map(\.id)
        continue
      }
      guard let number = Int(part) else {
        throw Failure(
          .usage, "»\(part)« er ikke nummeret på en interessent. Skriv for eksempel 1,3 eller alle."
        )
      }
      ids.append(try stakeholder(typed: number).id)
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

extension String {
  /// A number below zero with the minus sign that the parser doesn't take for an option's hyphen;
  /// any other text as it is.
  var withNumbersMinus: String {
    guard first == "-", dropFirst().first?.isNumber == true,
      dropFirst().allSatisfy({ $0.isNumber || ".,".contains($0) })
    else { return self }
    return "−" + dropFirst()
  }

  /// What stands between commas, without what is empty.
  var parts: [String] { split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } }
}

extension Array {
  /// The element with a number as the user sees it, from 1; `what` is what there are numbers of.
  func numbered(_ number: Int, _ what: String) throws(Failure) -> Element {
    guard indices.contains(number - 1) else {
      throw Failure(
        .usage,
        isEmpty
          ? "Der er ingen \(what) endnu."
          : "Nr. \(number) findes ikke. \(what.capitalizedFirst) har numrene "
            + "1 til \(count).")
    }
    return self[number - 1]
  }
}
