import Core

extension Round: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny opfølgning" : "Opfølgning \(number)"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    isNew
      ? "Her gør I status over plan, mål og fordelingsnøgler, som de står nu. Svarene følger af tallene og "
        + "kan rettes bagefter." : ""
  }

  func formFields(in project: Project) -> [Question] {
    // A new round has found nothing yet that could be answered otherwise.
    let asked = number > 0 ? Self.asked : ["date", "sort", "conclusion"]
    return asked.map { question($0, in: project) }
  }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    try project.add(try filled(values), today: values.today)
  }
}

extension Adjustment: FormRecord {
  func formTitle(in project: Project, isNew: Bool) -> String {
    isNew ? "Ny justering" : "Justering"
  }

  func formIntroduction(in project: Project, isNew: Bool) -> String {
    "Intet ændres, før justeringen gennemføres."
  }

  static var formDecider: String? { "sort" }

  func formAsks(for field: String, where decided: String?) -> Bool {
    let kind = decided.flatMap(AdjustmentKind.init(stored:)) ?? .other
    return ["sort", "text"].contains(field) || kind.fields.contains(field)
  }

  func formFields(in project: Project) -> [Question] {
    let closed = project.activities.filter { $0.status.isClosed && $0.id != activity }.map(\.id)
    let reopenable = Playbook.reopenable.map(String.init)
    return questions(in: project).map { question in
      switch question.name {
      case "activity": question.choosing { !closed.contains($0) }
      case "milestone": question.choosing { reopenable.contains($0) }
      default: question
      }
    }
  }
}
