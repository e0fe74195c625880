import ArgumentParser
import Core
import Text

/// The options that change an activity's checklist.
struct ChecklistFields: ParsableArguments {
  @Option(
    help: ArgumentHelp("Tilføj et punkt. Kan gives flere gange.", valueName: "tekst"))
  var punkt: [String] = []

  @Option(help: ArgumentHelp("Kryds dette punkt af. Kan gives flere gange.", valueName: "nr"))
  var kryds: [Int] = []

  @Option(
    help: ArgumentHelp("Fjern krydset ved dette punkt. Kan gives flere gange.", valueName: "nr"))
  var fjernKryds: [Int] = []

  @Option(help: ArgumentHelp("Slet dette punkt. Kan gives flere gange.", valueName: "nr"))
  var sletPunkt: [Int] = []

  func validate() throws {
    if punkt.contains(where: \.trimmed.isEmpty) {
      throw ValidationError("Et punkt på tjeklisten skal have en tekst.")
    }
    let numbers = Set(kryds).union(fjernKryds).union(sletPunkt)
    if numbers.count < Set(kryds).count + Set(fjernKryds).count + Set(sletPunkt).count {
      throw ValidationError("Et punkt kan kun nævnes ét sted.")
    }
  }

  /// The edit with the changes of the checklist too, so that they are undone together.
  func adding(to edit: Edit, of activity: Activity, in project: Project) throws -> Edit {
    let points = project.checklist(of: activity)
    func point(_ number: Int) throws(Failure) -> ChecklistItem {
      if points.indices.contains(number - 1) { return points[number - 1] }
      throw Failure(
        .usage,
        points.isEmpty
          ? "Aktivitet \(activity.number) har ingen tjekliste."
          : "Tjeklisten i aktivitet \(activity.number) har punkterne 1 til \(points.count).")
    }
    var parts = [edit]
    for number in Set(kryds).sorted() where try !point(number).isDone {
      parts.append(project.tick(try point(number)))
    }
    for number in Set(fjernKryds).sorted() where try point(number).isDone {
      parts.append(project.tick(try point(number)))
    }
    for number in Set(sletPunkt).sorted() {
      parts.append(project.remove(try point(number).reference))
    }
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
