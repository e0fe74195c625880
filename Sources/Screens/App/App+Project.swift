import Core
import Interface

extension App {
  mutating func performOnProject(_ action: Action) -> [Effect] {
    guard let project else { return [] }
    let item = projectPage.focus.flatMap(ProjectItem.init(id:))
    var department: Department?
    if case .department(let id) = item { department = project.department(id) }
    switch action {
    case .add: openForm(.add(Department(id: ids.next())))
    case .edit:
      if let department {
        openForm(.change(department))
      } else if item == .info {
        openForm(.change(project.info))
      } else {
        openForm(.add(Department(id: ids.next())))
      }
    case .tick:
      guard let department else { break }
      return commit(project.edit(department) { $0.participates.toggle() })
    case .delete:
      guard let department else {
        say("Vælg den afdeling, der skal slettes.")
        break
      }
      let edit = project.remove(department.reference)
      let lost =
        edit.removals(of: .decision, "tiltrædelse", "tiltrædelser")
        + edit.removals(of: .expectation, "forventning", "forventninger")
        + edit.removals(of: .fixedShare, "fast procent", "faste procenter")
        + edit.removals(of: .usage, "periodes timer og udgifter", "perioders timer og udgifter")
      guard !lost.isEmpty else { return commit(edit) }
      overlays.append(
        .confirm(
          Confirm(
            title: "Slet afdeling",
            question: "\(department.name) har \(lost.listed), "
              + "som slettes med. Det kan fortrydes med u.",
            yes: "Slet", no: "Behold",
            intent: .effects([.commit(edit, project: project.id)]))))
    default: break
    }
    return []
  }
}

extension [String] {
  /// The texts as a sentence lists them: "a, b og c".
  fileprivate var listed: String {
    count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " og " + (last ?? "")
  }
}

extension Edit {
  /// How many records of a kind it removes, in words; nothing when there are none.
  fileprivate func removals(of kind: Kind, _ one: String, _ several: String) -> [String] {
    let count = changes.count { change in
      if case .remove(let reference, _) = change { reference.kind == kind } else { false }
    }
    return count == 0 ? [] : ["\(count) \(count == 1 ? one : several)"]
  }
}
