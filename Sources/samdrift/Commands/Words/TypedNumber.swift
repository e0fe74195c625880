import Core
import Text

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

extension ChunkedArray {
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
