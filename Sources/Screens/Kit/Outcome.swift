import Core
import Interface

/// What comes of an action on a screen, besides what the screen has made of itself.
enum Outcome {
  /// Nothing more.
  case done
  /// Make an edit in the open project; the line that it was written on comes back if it isn't kept.
  case commit(Edit, line: String? = nil)
  /// Have something done outside the program.
  case effects([Effect])
  /// Lay something over the screen.
  case open(any Layer)
  /// Fill in a form, with the focus on a field of it.
  case form(any FormPurpose, focus: String? = nil)
  /// Go somewhere.
  case go(Place)
  /// Go where Esc leads.
  case back
  /// Go to where a record is shown, with the focus on it, or on one of its fields where that has a
  /// row of its own.
  case show(Reference, field: String? = nil)
  /// Let the screens remember something.
  case remember((inout ScreenStore) -> Void)
  /// Go to one of the stakeholders' panes.
  case pane(StakeholderPane)
  /// Say something above the footer.
  case say(String, Notice.Tone = .plain)
  /// Nothing can be done here; say why, or where it can.
  case unavailable(String)
  /// Do what another key does, here or in another place.
  case perform(Action, at: Place? = nil)
  /// Open a project, and go to its board unless `isHere`.
  case project(String, isHere: Bool = false)
  /// Save a form that has been filled in.
  case submit(FormOverlay)
  /// Go on with a form that was kept.
  case resume(Draft)
  /// Leave what lies on top, and forget what may be kept of a form.
  case closeForm
  /// What follows from how things are when it comes to that.
  case later((Scene) throws(Refusal) -> Outcome)
  /// One after the other.
  case several([Outcome])
}

extension Outcome {
  /// Whether it changes something, or asks what is to be changed.
  var isForChange: Bool {
    switch self {
    case .commit, .resume, .later: true
    case .effects(let effects): effects.contains(where: \.isChange)
    case .open(let layer): layer.isForChange
    case .form(let purpose, _): purpose.isForChange
    case .submit(let form): form.purpose.isForChange
    case .several(let outcomes): outcomes.contains(where: \.isForChange)
    default: false
    }
  }

  /// The form of a record that is there, or of some of its fields.
  static func change(
    _ record: any FormRecord, fields: [String]? = nil, focus: String? = nil
  ) -> Outcome {
    .form(RecordForm(changing: record, fields: fields), focus: focus)
  }

  /// The form of a record that is there.
  static func change(_ reference: Reference, in project: Project) -> Outcome {
    guard let record = project.record(reference) as? any FormRecord else { return .done }
    return .change(record)
  }

  /// Go to where a record is shown, with the focus where it is for whoever comes there.
  static func go(to reference: Reference, in project: Project) -> Outcome {
    Place(for: reference, in: project).map { .go($0) } ?? .done
  }

  /// The form of a new record.
  static func add(_ record: any FormRecord) -> Outcome { .form(RecordForm(adding: record)) }

  /// An edit that empties some fields of a record.
  static func clear(
    _ fields: [String], of record: some Entity, in project: Project
  ) -> Outcome {
    let nothing = Dictionary(uniqueKeysWithValues: fields.map { ($0, String?.none) })
    let cleared = record.with(stored: nothing) ?? record
    return .commit(project.edit(record) { $0 = cleared })
  }

  /// What was pasted can't be written here.
  static var nowhereToPaste: Outcome {
    .unavailable("Her er ingen linje at indsætte det på, så det er ikke brugt.")
  }

  /// What has the focus can't be deleted.
  static var nothingToDelete: Outcome { .unavailable("Her er ikke noget at slette.") }

  /// An edit that is asked about first.
  static func ask(
    _ title: String, _ question: String, yes: String, no: String, safe: Confirm.Reply? = nil,
    _ edit: Edit
  ) -> Outcome {
    .open(
      Confirm(
        title: title, question: question, yes: yes, no: no, safe: safe, intent: .commit(edit)))
  }
}

extension Outcome {
  /// Removes a record; asks first where others build on it, or where more goes with it.
  static func delete(_ reference: Reference, in project: Project) -> Outcome {
    let edit = project.remove(reference)
    let isBuiltOn = [Kind.decision, .allocationKey, .operatingModel, .meeting].contains(
      reference.kind)
    guard isBuiltOn || edit.changes.count > 1 else { return .commit(edit) }
    var lost: [String] = []
    var left: [String] = []
    for change in edit.changes where change.reference != reference {
      let heading = change.reference.kind.heading.lowercasedFirst
      if case .remove = change { lost.append(heading) } else { left.append(heading) }
    }
    func list(_ lead: String, _ headings: [String]) -> String {
      headings.isEmpty ? "" : " \(lead): \(Set(headings).sorted().joined(separator: ", "))."
    }
    return .ask(
      "Slet",
      "\(project.name(of: reference)) slettes.\(list("Det samme gør", lost))"
        + "\(list("Den går ud af", left)) Det kan fortrydes med u.",
      yes: "Slet", no: "Behold", edit)
  }
}

extension Edit {
  /// How many records of a kind it removes, in words; nothing when there are none.
  func removed(_ kind: Kind, _ one: String, _ several: String) -> [String] {
    words(one, several) { change in
      if case .remove(let reference, _) = change { reference.kind == kind } else { false }
    }
  }

  /// How many fields it changes in records of a kind, in words; nothing when there are none.
  func changed(_ kind: Kind, _ one: String, _ several: String) -> [String] {
    words(one, several) { change in
      if case .set(let reference, _, _, _) = change { reference.kind == kind } else { false }
    }
  }

  private func words(
    _ one: String, _ several: String, where isMeant: (Change) -> Bool
  ) -> [String] {
    let count = changes.count(where: isMeant)
    return count == 0 ? [] : ["\(count) \(count == 1 ? one : several)"]
  }
}
