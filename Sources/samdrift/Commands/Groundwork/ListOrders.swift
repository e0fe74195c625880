import ArgumentParser
import Core
import Text

extension ParsableArguments {
  /// Demands that a list is added to, changed or taken from, one thing at a time, and that what else
  /// is said belongs to one that is added or changed.
  func demandOneOrder(
    _ addition: String?, _ change: Int?, _ removal: Int?, saysMore: Bool
  ) throws {
    let orders = [addition != nil, change != nil, removal != nil].filter { $0 }.count
    if orders > 1 { throw ValidationError("Vælg enten --tilføj, --ret eller --slet.") }
    if let addition, addition.trimmed.isEmpty {
      throw ValidationError("Skriv noget efter --tilføj.")
    }
    if saysMore, addition == nil, change == nil {
      throw ValidationError("Skriv også --tilføj eller --ret, så det er klart, hvad det gælder.")
    }
  }
}

extension Session {
  /// Saves an edit and says what was done, or that it was done already.
  mutating func commitAndReport(_ edit: Edit) throws {
    if edit.changes.isEmpty {
      Output.report("Intet er ændret; det stod der allerede.")
    } else {
      try commit(edit)
      Output.report(edit.label)
      reportAmounts(in: edit)
      Output.warnOfPersonNumbers(in: edit)
    }
  }

  /// Says how numbers were understood, where the edit's label doesn't.
  func reportAmounts(in edit: Edit) {
    let amounts = project.amounts(in: edit).filter { !edit.label.contains($0) }
    if amounts.isEmpty { return }
    Output.report("Forstået som: \(amounts.joined(separator: ", ")).")
  }

  /// Says what is to be remembered of what an edit has made of the milestones.
  func remind(of edit: Edit) {
    if let reminder = project.reminder(after: edit.changes) { Output.report(reminder) }
  }
}
