import Core
import Text

/// The minutes of a meeting (referat).
extension PaperMaker {
  /// What a meeting was about, what it decided, and what happened at it.
  ///
  /// The public version has no names: not of those who took part, nor of those who do something. It
  /// has nothing of a closed point but its number, and so none of what may tell of one: the notes and
  /// promises that belong to no point, and what has happened since last.
  var minutes: Paper {
    get throws(Refusal) {
      let meeting = try meeting(for: .minutes)
      var paper = paper(.minutes, of: meeting, title: "Referat: \(meeting.paperName)")
      paper.date = meeting.date?.long ?? "uden dato"
      if context.isPublic { paper.leader = "" }
      let people =
        context.isPublic
        ? []
        : [
          ("Deltagere", meeting.participants), ("Afbud", meeting.apologies),
          ("Link", meeting.link),
        ]
      let matters =
        hasOnlyTitles(meeting)
        ? [agenda(of: meeting)] : points(of: meeting).map { part(about: $0, at: meeting) }
      let parts =
        [facts(about: meeting, besides: people)] + matters
        + [decided(at: meeting)]
        + (context.isPublic && hasClosedPoint(meeting)
          ? [] : [promised(at: meeting), notes(from: meeting)])
        + (tellsSinceLast(meeting) ? [] : [before(meeting)])
      paper.parts = parts.compactMap { $0 } + [signatures(of: meeting)]
      return paper
    }
  }

  private func hasClosedPoint(_ meeting: Meeting) -> Bool {
    project.agendaPoints(of: meeting).contains(where: \.isClosed)
  }

  /// Whether no more is written of the agenda than what its points are called.
  private func hasOnlyTitles(_ meeting: Meeting) -> Bool {
    project.agendaPoints(of: meeting).allSatisfy { point in
      [point.recommendation, point.outcome].allSatisfy(\.trimmed.isEmpty)
        && point.decisions.isEmpty && point.activities.isEmpty && point.promises.isEmpty
        && point.kind == .unspecified && point.state == .open && !point.isClosed
    }
  }

  private func agenda(of meeting: Meeting) -> PaperPart? {
    agendaList(of: meeting).map { PaperPart("dagsorden", "Dagsorden", [$0]) }
  }

  private func part(about point: PointOnPaper, at meeting: Meeting) -> PaperPart {
    PaperPart("punkt", point.heading, aside: point.aside, blocks(about: point, at: meeting))
  }

  /// What was wanted at a point, and what came of it.
  private func blocks(about point: PointOnPaper, at meeting: Meeting) -> [Block] {
    guard let record = point.shown else { return [.paragraph("Punktet er ikke for alle.")] }
    var blocks: [Block] = []
    if !record.recommendation.trimmed.isEmpty {
      blocks.append(.facts([.init("Indstilling", record.recommendation.trimmed)]))
    }
    if !record.outcome.trimmed.isEmpty { blocks.append(.paragraph(record.outcome.trimmed)) }
    if record.topic == .sinceLast, let since = before(meeting) {
      blocks += [.paragraph("\(since.aside.capitalizedFirst):")] + since.blocks
    }
    let decisions = project.decisions(at: record)
    if !decisions.isEmpty {
      blocks += [.heading("Besluttet"), .list(points(about: decisions, at: meeting))]
    }
    let tasks = taskLines(of: record)
    if !tasks.isEmpty { blocks += [.heading("Aftalt"), .list(tasks.map { .init($0) })] }
    switch record.state {
    case .carried: blocks.append(.paragraph("Punktet fortsættes på et senere møde."))
    case .open, .done:
      if meeting.isClosed, blocks.isEmpty { blocks = [.paragraph("Intet noteret.")] }
    }
    return blocks
  }

  /// The activities and promises that were made from a point, each with who and when.
  private func taskLines(of point: AgendaPoint) -> [String] {
    project.activities(from: point).map {
      words($0.title, by: $0.responsible, $0.deadline)
    }
      + project.promises(at: point).map { words(about: $0) }
  }

  private func words(about promise: Promise) -> String {
    let audience = audience(of: promise)
    return words(
      "Lovet\(audience.isEmpty ? "" : " \(audience)"): \(told(promise))", by: promise.responsible,
      promise.deadline)
  }

  /// The same where the heading says that it was promised.
  private func wordsUnderHeading(about promise: Promise) -> String {
    let audience = audience(of: promise).capitalizedFirst
    return words(
      (audience.isEmpty ? "" : "\(audience): ") + told(promise), by: promise.responsible,
      promise.deadline)
  }

  /// What was promised; the public version names nobody.
  private func told(_ promise: Promise) -> String {
    context.isPublic ? text(of: promise) : promise.text
  }

  /// The promises that no point has; nil where there are none.
  private func promised(at meeting: Meeting) -> PaperPart? {
    let told = Set(project.agendaPoints(of: meeting).flatMap(\.promises))
    let rest = project.promises.filter { $0.meeting == meeting.id && !told.contains($0.id) }
    if rest.isEmpty { return nil }
    return PaperPart(
      "lovet", "Lovet på mødet", [.list(rest.map { .init(wordsUnderHeading(about: $0)) })])
  }

  /// The decisions that no point has; nil where points have them all.
  private func decided(at meeting: Meeting) -> PaperPart? {
    let hasPoints = !hasOnlyTitles(meeting)
    let rest = project.looseDecisions(at: meeting)
    if hasPoints, rest.isEmpty { return nil }
    let isToCome = meeting.date == nil && !meeting.isClosed || meeting.isToCome(on: today)
    return PaperPart(
      "besluttet", hasPoints ? "Besluttet i øvrigt" : "Besluttet",
      [
        .list(
          points(about: rest, at: meeting),
          none: isToCome ? "Ingen beslutninger endnu." : "Der blev ikke truffet beslutninger.")
      ])
  }

  private func notes(from meeting: Meeting) -> PaperPart? {
    let notes = meeting.minutes.trimmed
    return notes.isEmpty ? nil : PaperPart("noter", "Drøftet og aftalt", [.paragraph(notes)])
  }

  /// Whether one of the points tells what has happened since last.
  private func tellsSinceLast(_ meeting: Meeting) -> Bool {
    !hasOnlyTitles(meeting)
      && project.agendaPoints(of: meeting).contains { $0.topic == .sinceLast && !$0.isClosed }
  }

  /// What had happened when the meeting was over; nil when nothing had, or it isn't for all.
  private func before(_ meeting: Meeting) -> PaperPart? {
    if context.isPublic { return nil }
    let told = context.happenings(through: meeting.date) ?? []
    // The minutes tell of the meeting's own decisions where they were taken.
    let own = Set(project.decisions(at: meeting).map(\.reference))
    let points = told.filter { !own.contains($0.reference) }.news.map {
      Block.ListPoint($0.words)
    }
    if points.isEmpty { return nil }
    return PaperPart(
      "siden-sidst", "Siden sidst", aside: context.since?.words ?? "", [.list(points)])
  }

  private func signatures(of meeting: Meeting) -> PaperPart {
    // Only a department's meeting elects its chair by law.
    let chair = meeting.kind == .departmentMeeting ? "Dirigent" : "Mødeleder"
    return PaperPart("underskrifter", "Underskrifter", [.signatures([chair, "Referent"])])
  }
}
