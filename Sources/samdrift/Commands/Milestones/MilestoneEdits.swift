import ArgumentParser
import Core
import Text

/// The options of `samdrift milepæl` that change it.
struct MilestoneEdits: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "ikke startet, i gang, afventer beslutning, nået eller udgår.", valueName: "status"),
    completion: .list(MilestoneStatus.allCases.map(\.shown)))
  var status: String?

  @Option(
    help: ArgumentHelp("Hvorfor, hvor en status kræver det.", valueName: "tekst"))
  var begrundelse: String?

  @Option(
    name: .danish("nået"),
    help: ArgumentHelp("Dagen, den blev nået; ellers i dag.", valueName: "dato"))
  var reached: String?

  @Option(help: ArgumentHelp("Hvem der er ansvarlig.", valueName: "navn"))
  var ansvarlig: String?

  @Option(help: ArgumentHelp("Hvornår den skal være nået.", valueName: "dato"))
  var frist: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Flyt fristen, fx +1u eller -3d fra den, der er.", valueName: "dato"))
  var flyt: String?

  @Flag(
    name: .customLong("flyt-med"),
    help: "Flyt med, hvad den skubber: senere milepæle og dens aktiviteter.")
  var movesDependents = false

  @Option(help: ArgumentHelp("Noter i stedet for dem, der står.", valueName: "tekst"))
  var noter: String?

  @Option(
    help: ArgumentHelp("Kryds dette tjekpunkt af. Kan bruges flere gange.", valueName: "nr"))
  var kryds: [Int] = []

  @Option(
    help: ArgumentHelp(
      "Fjern krydset ved dette tjekpunkt. Kan bruges flere gange.", valueName: "nr"))
  var fjernKryds: [Int] = []

  /// Whether nothing is to be changed.
  var isEmpty: Bool {
    [status, begrundelse, reached, ansvarlig, frist, flyt, noter].allSatisfy { $0 == nil }
      && kryds.isEmpty && fjernKryds.isEmpty
  }

  func validate() throws {
    if let status { _ = try MilestoneStatus(typed: status, "en status") }
    if reached != nil, try status.map({ try MilestoneStatus(typed: $0, "en status") }) != .reached {
      throw ValidationError("--nået kræver --status nået.")
    }
    if flyt != nil, frist != nil {
      throw ValidationError("Brug enten --frist eller --flyt.")
    }
    if movesDependents, flyt == nil { throw ValidationError("--flyt-med kræver --flyt.") }
    if let point = kryds.first(where: fjernKryds.contains) {
      throw ValidationError("Tjekpunkt \(point) kan ikke både krydses af og miste sit kryds.")
    }
  }

  /// All the changes as one edit, so that they are undone together.
  func edit(of milestone: Milestone, in project: Project, today: Day) throws -> Edit {
    var parts: [Edit] = []
    if let status {
      parts.append(
        try statusEdit(try MilestoneStatus(typed: status, "en status"), milestone, project, today))
    }
    let planned = try frist.map { $0.trimmed.isEmpty ? nil : try Day(typed: $0, today: today) }
    parts.append(
      project.edit(milestone) {
        if let ansvarlig { $0.responsible = ansvarlig.trimmed }
        if let planned { $0.planned = planned }
        if let noter { $0.notes = noter.trimmed }
        if status == nil, let begrundelse { $0.statusReason = begrundelse.trimmed }
      })
    if let flyt {
      let move = try DayMove(typed: flyt, today: today)
      var then = milestone
      if let status { then.status = try MilestoneStatus(typed: status, "en status") }
      if let refusal = then.refusal(toMove: move, today: today) {
        throw Failure(.usage, refusal.message)
      }
      parts.append(
        MilestoneShift(
          of: milestone, by: move, in: project, today: today, isPushing: movesDependents
        ).edit)
    }
    parts.append(try ticks(kryds, to: true, milestone, project))
    parts.append(try ticks(fjernKryds, to: false, milestone, project))
    parts.removeAll { $0.changes.isEmpty }
    return Edit(label(of: parts, milestone), parts.flatMap(\.changes))
  }

  private func statusEdit(
    _ status: MilestoneStatus, _ milestone: Milestone, _ project: Project, _ today: Day
  ) throws -> Edit {
    if status == milestone.status, reached == nil, begrundelse == nil {
      return Edit("", [])
    }
    let reason = begrundelse ?? ""
    if reason.trimmed.isEmpty, let question = project.reasonAsked(for: milestone, to: status) {
      throw Failure(.usage, "\(question) Tilføj --begrundelse \"…\".")
    }
    let day = try reached.map { try Day(typed: $0, today: today, leaning: .past) } ?? today
    if status == .reached, milestone.status == .reached {
      return project.edit(milestone) {
        if reached != nil { $0.reached = day }
        if begrundelse != nil { $0.statusReason = reason.trimmed }
      }
    }
    return try project.edit(status: status, of: milestone, reason: reason, today: day)
  }

  private func ticks(
    _ numbers: [Int], to isDone: Bool, _ milestone: Milestone, _ project: Project
  ) throws -> Edit {
    let items = project.checklist(of: milestone)
    let changed = try Set(numbers).sorted().filter { number in
      try items.point(number, of: "milepæl \(milestone.number)").isDone != isDone
    }
    let edits = changed.map { project.tick(items[$0 - 1]) }
    if edits.count == 1 { return edits[0] }
    let points = changed.map(String.init).joined(separator: ", ")
    return Edit(
      "Milepæl \(milestone.number): \(isDone ? "kryds" : "fjern kryds") ved tjekpunkt \(points)",
      edits.flatMap(\.changes))
  }

  private func label(of parts: [Edit], _ milestone: Milestone) -> String {
    let subject = "Milepæl \(milestone.number): "
    let labels = parts.map { part in
      part.label.hasPrefix(subject) ? String(part.label.dropFirst(subject.count)) : part.label
    }
    guard parts.count > 1 else { return parts.first?.label ?? "" }
    return subject + labels.joined(separator: ", ")
  }
}
