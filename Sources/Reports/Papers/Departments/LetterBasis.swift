import Core
import Text

/// What letters go by: the agreement that was presented, or else what is proposed.
enum LetterBasis {
  case presented(Agreement)
  case draft(Agreement)
  case model(OperatingModel)
  /// Nothing has been proposed yet.
  case nothing

  init(_ project: Project) {
    if let presented = project.presentedAgreement {
      self = .presented(presented)
    } else if let draft = project.draftAgreement {
      self = .draft(draft)
    } else if let model = project.approvedModel {
      self = .model(model)
    } else {
      self = .nothing
    }
  }

  /// The agreement, presented or not.
  var agreement: Agreement? {
    switch self {
    case .presented(let agreement), .draft(let agreement): agreement
    case .model, .nothing: nil
    }
  }

  /// Whether it is an agreement that has been presented.
  var isPresented: Bool { if case .presented = self { true } else { false } }

  /// What it says of the tasks.
  func tasks(in project: Project) -> [OperationalTask] {
    if case .model(let model) = self { return project.tasks(of: model) }
    return agreement.map(project.tasks) ?? []
  }

  /// What it is called where it is told what it doesn't say.
  var name: String { agreement == nil ? "Forslaget" : "Aftalen" }

  /// What is said in words under headings of their own, as it was written; empty where nothing was.
  func texts(toResidents: Bool = true) -> [(heading: String, text: String)] {
    if case .model(let model) = self {
      return [
        ("Hvem kommer", model.staffing), ("Hvem leder", model.leadership),
        ("Lokaler", model.premises),
      ]
    }
    guard let agreement else { return [] }
    return [
      ("Hvem kommer", agreement.staff),
      ("Hvem leder", agreement.management),
      (toResidents ? "Det kan du regne med" : "Det kan beboerne regne med", agreement.serviceLevel),
      ("Kontor og åbningstid", agreement.office),
    ]
  }

  /// What residents would look for that it says nothing of, as a sentence says it.
  func silence(tasks: [OperationalTask]) -> [String] {
    var missing = tasks.isEmpty ? ["hvad der bliver fælles"] : []
    let written = texts().filter { !$0.text.trimmed.isEmpty }.map(\.heading)
    if !written.contains(where: { $0.hasPrefix("Hvem kommer") }) {
      missing.append("hvem der kommer")
    }
    if !written.contains(where: { ["Kontor og åbningstid", "Lokaler"].contains($0) }) {
      missing.append("hvor kontoret er")
    }
    if agreement?.start == nil { missing.append("hvornår det begynder") }
    return missing
  }
}
