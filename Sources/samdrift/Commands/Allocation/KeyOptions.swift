import ArgumentParser
import Core
import Text

/// The options that say what is known of an allocation key.
enum KeyOptions: OptionList {
  static let basis = AllocationKey.option("basis")
  static let weights = RecordOption(
    name: "vægt",
    help: "Fordel efter en blanding. Skriv det for hver del; de skal være 100 i alt.",
    value: "del=procent", form: .texts)
  static let options =
    AllocationKey.options("budget") + [basis, weights] + AllocationKey.options("period", "note")
}

extension AllocationKey {
  /// The key with what is said; weights make it a mixture.
  func filled(_ typed: TypedOptions, in session: Session) throws -> AllocationKey {
    var result = try typed.filled(self, in: session)
    let weights = typed.texts(KeyOptions.weights)
    if weights.isEmpty { return result }
    if typed.has(KeyOptions.basis), result.basis != .mixed {
      throw Failure(.usage, "--vægt er kun til en blanding. Udelad --efter.")
    }
    result.basis = .mixed
    for basis in KeyBasis.ingredients { result.setWeight(nil, of: basis) }
    for (name, percent) in try weights.map({ try $0.pair("boliger=50") }) {
      let basis = try KeyBasis(typed: name, KeyOptions.basis.field?.option.noun ?? "")
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
    guard let period = Period(danish: text) else { throw Failure(.usage, refusal(of: text)) }
    return period
  }

  /// What is said of a text that is no period.
  static func refusal(of text: String) -> String {
    "»\(text)« er ikke en periode. Skriv fx 2026, \"2026 H1\" eller \"2026 K3\"."
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
