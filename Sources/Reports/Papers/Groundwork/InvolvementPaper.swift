import Core
import Text

/// The plan for involvement that milestone 4 makes, in words that everybody may read.
///
/// What stakeholders are thought to think, and what follows from it, isn't in it, and persons are
/// only counted.
extension PaperMaker {
  /// Who is brought in, how and when, what is told to whom, and what it means to each.
  var involvementPlan: Paper {
    var paper = paper(.involvement)
    paper.parts =
      [whoIsInvolved, consequences] + Communication.milestones.map(whoIsTold)
      + [questions]
      .compactMap { $0 }
    return paper
  }

  private var whoIsInvolved: PaperPart {
    let groups = project.stakeholders.filter { !$0.isPerson }
    let persons = project.stakeholders.count - groups.count
    let plan = Communication.milestones.flatMap { project.plan(for: $0) }
    // What is only suggested follows from how a stakeholder has been assessed.
    let isChosen = groups.contains { $0.handling != nil }
    let rows = groups.map { stakeholder in
      let lines = plan.filter { $0.audience.contains(stakeholder.id) }
      let handling = isChosen ? [stakeholder.handling?.shown ?? ""] : []
      return PaperTable.Row(
        [stakeholder.name, project.home(of: stakeholder)] + handling + [
          lines.isEmpty
            ? "ikke planlagt endnu"
            : lines.map { [$0.channel, day(of: $0)].joinedFilled(separator: ", ") }
              .joined(separator: "\n")
        ])
    }
    return PaperPart(
      "hvem", "Hvem der inddrages, hvordan og hvornår",
      [
        .table(
          caption: "De grupper og roller, der inddrages, hvordan og hvornår",
          columns: [
            .init("Gruppe eller rolle", width: 23),
            .init("Afdeling eller organisation", width: 17),
          ] + (isChosen ? [.init("Inddragelse", width: 12)] : []) + [
            .init("Hvordan og hvornår", width: isChosen ? 22 : 36)
          ], rows: rows, none: "Der er ingen interessenter endnu.")
      ]
        + (persons == 0
          ? []
          : [
            .paragraph(
              persons == 1 ? "Desuden én enkeltperson." : "Desuden \(persons) enkeltpersoner.")
          ]))
  }

  /// What the joint operation means to everybody, and to each group; what is said to persons alone is
  /// left to them.
  private var consequences: PaperPart {
    let general = project.consequences().map { Block.ListPoint("For alle", details: [$0]) }
    let groups = project.communications.compactMap { line -> Block.ListPoint? in
      let isForGroups = line.audience.contains {
        project.stakeholder($0).map { !$0.isPerson } ?? false
      }
      guard isForGroups, !line.consequences.trimmed.isEmpty else { return nil }
      return Block.ListPoint(
        "For \(project.neutralNames(of: line.audience))", details: [line.consequences.trimmed])
    }
    return PaperPart(
      "betydning", "Hvad samdriften betyder",
      [
        .list(
          general + groups,
          none: "Det er ikke skrevet endnu, hvad samdriften betyder for den enkelte gruppe.")
      ])
  }

  private func whoIsTold(in number: Int) -> PaperPart {
    let lines = project.plan(for: number)
    let rows = lines.map { line in
      let isLate = line.isOverdue(on: today)
      return PaperTable.Row(
        [
          line.occasion.isEmpty ? line.action : line.occasion,
          audience(of: line), line.channel,
          line.responsible, day(of: line) + (isLate ? ", overskredet" : ""),
        ], isLate ? .urgent : .plain)
    }
    let title = project.milestone(number)?.briefTitle ?? ""
    return PaperPart(
      "kommunikation-\(number)", "Milepæl \(number): \(title)",
      aside: lines.isEmpty ? "" : "\(lines.count { $0.done != nil }) af \(lines.count) udført",
      [
        .table(
          caption: "Kommunikationsplanen for milepæl \(number)",
          columns: [
            .init("Anledning", width: 20), .init("Målgruppe", width: 18),
            .init("Kanal", width: 11), .init("Ansvarlig", width: 12), .init("Dato", width: 11),
          ], rows: rows, none: "Der er intet i kommunikationsplanen endnu.")
      ])
  }

  /// To whom something is told; persons are only counted.
  func audience(of line: Communication) -> String {
    if !line.audience.isEmpty { return project.neutralNames(of: line.audience) }
    return line.consequences.isEmpty ? "ikke valgt endnu" : "alle"
  }

  private func day(of line: Communication) -> String {
    line.done.map { "udført \($0.numeric)" } ?? line.date?.numeric ?? "uden dato"
  }
}
