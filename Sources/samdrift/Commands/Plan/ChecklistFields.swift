import ArgumentParser
import Core
import Text

/// The options that change an activity's checklist.
struct ChecklistFields: ParsableArguments {
  @Option(
    help: ArgumentHelp("Tilføj et tjekpunkt. Kan bruges flere gange.", valueName: "tekst"))
  var punkt: [String] = []

  @Option(
    help: ArgumentHelp("Kryds dette tjekpunkt af. Kan bruges flere gange.", valueName: "nr"))
  var kryds: [Int] = []

  @Option(
    help: ArgumentHelp(
      "Fjern krydset ved dette tjekpunkt. Kan bruges flere gange.", valueName: "nr"))
  var fjernKryds: [Int] = []

  @Option(help: ArgumentHelp("Slet dette tjekpunkt. Kan bruges flere gange.", valueName: "nr"))
  var sletPunkt: [Int] = []

  func validate() throws {
    if punkt.contains(where: \.trimmed.isEmpty) {
      throw ValidationError("Et tjekpunkt skal have en tekst.")
    }
    let numbers = Set(kryds).union(fjernKryds).union(sletPunkt)
    if numbers.count < Set(kryds).count + Set(fjernKryds).count + Set(sletPunkt).count {
      throw ValidationError("Et tjekpunkt kan kun nævnes ét sted.")
    }
  }

  /// The edit with the changes of the checklist too, so that they are undone together.
  func adding(to edit: Edit, of activity: Activity, in project: Project) throws -> Edit {
    let all = project.checklist(of: activity)
    func points(_ numbers: [Int]) throws -> [ChecklistItem] {
      try Set(numbers).sorted().map { try all.point($0, of: "aktivitet \(activity.number)") }
    }
    var parts = [edit]
    parts += try points(kryds).filter { !$0.isDone }.map(project.tick)
    parts += try points(fjernKryds).filter(\.isDone).map(project.tick)
    parts += try points(sletPunkt).map { project.remove($0.reference) }
    let new = punkt.map { text in
      ChecklistItem(id: Environment.newID()).with {
        $0.activity = activity.id
        $0.text = text.trimmed
      }
    }
    let addition = project.add(new)
    parts += addition.changes.map { Edit(addition.label, [$0]) }
    parts.removeAll { $0.changes.isEmpty }
    return Edit(
      parts.count == 1 ? parts[0].label : "Aktivitet \(activity.number): \(parts.count) rettelser",
      parts.flatMap(\.changes))
  }
}

extension [ChecklistItem] {
  /// The point with a number, from 1, on the checklist of `owner`: "milepæl 6".
  func point(_ number: Int, of owner: String) throws(Failure) -> ChecklistItem {
    if indices.contains(number - 1) { return self[number - 1] }
    throw Failure(
      .usage,
      isEmpty
        ? "\(owner.capitalizedFirst) har ingen tjekliste."
        : "Tjeklisten i \(owner) har tjekpunkterne 1 til \(count).")
  }
}
