import Core

/// What a form is filled in for.
///
/// Records come along as they were when the form was opened, so that others' changes meanwhile show
/// as conflicts.
enum FormPurpose: Equatable {
  case newProject
  case projectInfo(ProjectInfo)
  case department(Department, isNew: Bool)
  case checklistItem(ChecklistItem, isNew: Bool)
  case decision(Decision, isNew: Bool)
  case milestone(Milestone, fields: [String])
  case reason(Milestone, MilestoneStatus)
  case savePaper(String)

  /// A short text that tells which form it is, to open it again from a kept draft.
  var key: String? {
    switch self {
    case .newProject: "nyt-projekt"
    case .projectInfo: "projekt"
    case .department(let record, let isNew): isNew ? "afdeling" : "afdeling/\(record.id)"
    case .checklistItem(let record, let isNew):
      isNew ? "tjekpunkt-til/\(record.milestone)" : "tjekpunkt/\(record.id)"
    case .decision(let record, let isNew):
      isNew ? "beslutning-til/\(record.milestone)" : "beslutning/\(record.id)"
    case .milestone(let record, let fields):
      "milepael/\(record.id)/\(fields.joined(separator: ","))"
    case .reason(let record, let status): "begrundelse/\(record.id)/\(status.stored)"
    case .savePaper: nil
    }
  }

  /// The form that `key` tells of, in a project as it is now; nil when what it was about is gone.
  init?(key: String, in project: Project, newID: () -> String) {
    let parts = key.split(separator: "/").map(String.init)
    let id = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "nyt-projekt": self = .newProject
    case "projekt": self = .projectInfo(project.info)
    case "afdeling":
      if id.isEmpty {
        self = .department(Department(id: newID()), isNew: true)
      } else {
        guard let record = project.department(id) else { return nil }
        self = .department(record, isNew: false)
      }
    case "tjekpunkt":
      guard let record = project.checklistItem(id) else { return nil }
      self = .checklistItem(record, isNew: false)
    case "tjekpunkt-til":
      self = .checklistItem(
        ChecklistItem(id: newID()).with { $0.milestone = id }, isNew: true)
    case "beslutning":
      guard let record = project.decision(id) else { return nil }
      self = .decision(record, isNew: false)
    case "beslutning-til":
      self = .decision(Decision(id: newID()).with { $0.milestone = id }, isNew: true)
    case "milepael":
      guard let record = Int(id).flatMap(project.milestone), parts.count == 3 else { return nil }
      self = .milestone(record, fields: parts[2].split(separator: ",").map(String.init))
    case "begrundelse":
      guard let record = Int(id).flatMap(project.milestone), parts.count == 3,
        let status = MilestoneStatus(stored: parts[2])
      else { return nil }
      self = .reason(record, status)
    default: return nil
    }
  }

  /// What the form is called.
  var title: String {
    switch self {
    case .newProject: "Nyt projekt"
    case .projectInfo: "Projektoplysninger"
    case .department(let record, let isNew): isNew ? "Ny afdeling" : record.fullName
    case .checklistItem(_, let isNew): isNew ? "Nyt tjekpunkt" : "Tjekpunkt"
    case .decision(let record, let isNew):
      isNew ? "Ny beslutning om milepæl \(record.milestone)" : "Beslutning"
    case .milestone(let record, _): "Milepæl \(record.id) · \(record.shortTitle)"
    case .reason(let record, let status): "Milepæl \(record.id) · \(status.shown)"
    case .savePaper: "Gem papiret som fil"
    }
  }
}
