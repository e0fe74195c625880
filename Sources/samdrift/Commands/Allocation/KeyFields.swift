import ArgumentParser
import Core
import Text

/// The options that say what is known of an allocation key.
struct KeyFields: ParsableArguments {
  @Option(help: ArgumentHelp("Hvad puljen koster på et år.", valueName: "kroner"))
  var budget: String?

  @Option(
    help: ArgumentHelp(
      "boliger, lejemålsenheder, m², timer, faste procenter eller en blanding.",
      valueName: "fordeling"),
    completion: .list(KeyBasis.allCases.map(\.shown)))
  var efter: String?

  @Option(
    name: [.customLong("vægt"), .customLong("vaegt")],
    help: ArgumentHelp(
      "Gør nøglen til en blanding. Gives for hver del; de skal være 100 i alt.",
      valueName: "del=procent"))
  var weights: [String] = []

  @Option(
    help: ArgumentHelp(
      "Perioden, timerne tages fra; ellers den seneste, som er skrevet for alle.",
      valueName: "periode"))
  var periode: String?

  @Option(help: ArgumentHelp("Andet.", valueName: "tekst"))
  var note: String?

  private static let basis = "noget at fordele efter"

  func validate() throws {
    if let efter { _ = try KeyBasis(typed: efter, Self.basis) }
  }

  /// The key with what is said; an empty text takes away what was there.
  func filling(_ key: AllocationKey) throws -> AllocationKey {
    var result = key
    if let budget { result.budget = try Quantity.typed(budget, "--budget", as: .kroner) }
    if let efter { result.basis = try KeyBasis(typed: efter, Self.basis) }
    if let periode { result.period = try Period.typed(periode) }
    if let note { result.note = note.trimmed }
    if weights.isEmpty { return result }
    if efter != nil, result.basis != .mixed {
      throw Failure(.usage, "--vægt er kun til en blanding. Udelad --efter.")
    }
    result.basis = .mixed
    for basis in KeyBasis.ingredients { result.setWeight(nil, of: basis) }
    for (name, percent) in try weights.map({ try $0.pair("boliger=50") }) {
      let basis = try KeyBasis(typed: name, Self.basis)
      if basis == .mixed {
        throw Failure(.usage, "En blanding kan ikke være en del af sig selv.")
      }
      if result.weight(of: basis) != nil {
        throw Failure(.usage, "--vægt: \(basis.shown) er nævnt to gange.")
      }
      result.setWeight(try Quantity.typed(percent, "--vægt", as: .percent), of: basis)
    }
    return result
  }
}

extension Period {
  /// Reads a period as it was typed; an empty text is none.
  static func typed(_ text: String) throws(Failure) -> Period? {
    if text.trimmed.isEmpty { return nil }
    guard let period = Period(danish: text) else {
      throw Failure(
        .usage, "»\(text)« er ikke en periode. Skriv fx 2026, \"2026 H1\" eller \"2026 K3\".")
    }
    return period
  }
}

extension String {
  /// What stands before and after the last equals sign.
  func pair(_ example: String) throws(Failure) -> (name: String, value: String) {
    guard let sign = lastIndex(of: "=") else {
      throw Failure(.usage, "»\(self)« skal have et lighedstegn, fx \(example).")
    }
    return (String(self[..<sign]).trimmed, String(self[index(after: sign)...]).trimmed)
  }
}

extension Project {
  /// The allocation key with a number.
  func allocationKey(typed number: Int) throws(Failure) -> AllocationKey {
    guard let key = allocationKey(number: number) else {
      throw Failure(
        .usage, "Der er ingen fordelingsnøgle nr. \(number). Se dem med »samdrift nøgler«.")
    }
    return key
  }
}
