import Core
import Text

/// What was promised, on paper.
extension PaperMaker {
  /// The promises, to whom and by when, and whether they were kept; no person is named, and those of
  /// closed points are left out.
  var promiseList: Paper {
    var paper = paper(.promises)
    paper.parts = [
      promises
        ?? PaperPart("loefter", "", [.paragraph("Der er ikke skrevet løfter ned endnu.")])
    ]
    return paper
  }

  /// The promises as a part of a paper; nil where there are none.
  var promises: PaperPart? {
    let closed = project.closedRecords
    let promises = project.promises.filter { !closed.contains($0.reference) }
    if promises.isEmpty { return nil }
    return PaperPart(
      "loefter", "Hvad vi har lovet", aside: PromiseTally(promises, on: today).words,
      [
        .table(
          caption: "Løfterne, hvem de er givet til, og hvad der er blevet af dem",
          columns: [
            .init("Løfte", width: 26), .init("Til", width: 18), .init("Senest", width: 10),
            .init("Holdt?", width: 20),
          ], rows: promises.map(row))
      ])
  }

  private func row(of promise: Promise) -> PaperTable.Row {
    let isUrgent = promise.state == .broken || promise.isOverdue(on: today)
    return .init(
      [
        persons.withoutPersons(promise.text).capitalizedFirst,
        project.receivers(of: promise, persons).joined(separator: "\n"),
        promise.deadline?.numeric ?? "",
        [promise.words(on: today), persons.withoutPersons(promise.note.trimmed).capitalizedFirst]
          .joinedFilled(separator: "\n"),
      ], isUrgent ? .urgent : .plain)
  }
}
