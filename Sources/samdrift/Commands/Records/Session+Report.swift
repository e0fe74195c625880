import Core
import Text

extension Session {
  /// Saves an edit and says what was done, or that it was done already.
  ///
  /// With `added`, it says the number that a new record got too; `more` follows what was done.
  mutating func commitAndReport(
    _ edit: Edit, adding added: Reference? = nil, and more: String = ""
  ) throws {
    try demandPresent()
    if edit.changes.isEmpty {
      Output.report("Intet er ændret; det stod der allerede.")
    } else {
      try commit(edit)
      let number = added.flatMap(project.number(of:)).map { ", nr. \($0)" } ?? ""
      let way = edit.onlyRemoves ? ". »samdrift fortryd« tager det tilbage." : ""
      Output.report(edit.said + number + more + way)
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
    for case .set(let reference, "status", _, MilestoneStatus.reached.stored) in edit.changes
    where reference.kind == .milestone {
      guard let milestone = Int(reference.id).flatMap(project.milestone) else { continue }
      let open = project.openWork(of: milestone, today: today)
      if !open.isEmpty { Output.report("\(open.joinedAsSentence.capitalizedFirst).") }
    }
    if let reminder = project.reminder(after: edit.changes) { Output.report(reminder) }
  }
}

extension Edit {
  /// Its label as it is said back: a text that somebody has written at length is cut off.
  var said: String { label.fitted(to: 160) }
}
