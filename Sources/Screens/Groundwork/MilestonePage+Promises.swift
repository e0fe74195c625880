import Core
import Interface
import Text

/// What was promised, and what has become of it.
extension MilestonePage {
  var promises: [Row] {
    let rows = project.promises.map { promise in
      record(
        promise.reference, .promises, mark: promise.mark(on: today),
        Span("\(promise.number) \(promise.text)", promise.state == .open ? .plain : .muted),
        details: [Span(facts(of: promise), promise.isOverdue(on: today) ? .overdue : .label)]
          + (promise.note.isEmpty ? [] : [Span(promise.note, .muted)]))
    }
    return part(
      "Løfter", count: PromiseTally(project.promises, on: today).words, .promises, rows)
  }

  private func facts(of promise: Promise) -> String {
    [
      promise.words(on: today), promise.deadline.map { "senest \($0.medium)" } ?? "",
      [names(of: promise.stakeholders), promise.audience].filled(", "),
      promise.responsible.isEmpty ? "" : "ansvarlig: \(promise.responsible)",
    ].filled(" · ")
  }
}

extension Promise: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Nyt løfte" : name(in: project)
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Skriv, hvad der er lovet, med de ord, der blev brugt. En rolle er nok, hvor nogen skal nævnes."
  }

  static var formDecider: String? { "state" }

  func formAsks(for field: String, where decided: String?) -> Bool {
    field != "settled" || (decided.map { $0 != PromiseState.open.stored } ?? false)
  }

  /// The sign before it: kept, not kept, late, lapsed, or still open.
  fileprivate func mark(on today: Day) -> Span {
    switch state {
    case .kept: Span("✓ ", .reached)
    case .broken: Span("! ", .overdue)
    case .lapsed: Span("× ", .muted)
    case .open: isOverdue(on: today) ? Span("! ", .overdue) : Span("□ ", .plain)
    }
  }
}
