/// A department as it is entered when a project is made.
public struct NewDepartment: Equatable, Sendable {
  /// Its name.
  public var name: String
  /// Number of dwellings, or nil.
  public var dwellings: Int?
  /// Area in square metres, or nil.
  public var area: Int?

  /// Creates a department to be.
  public init(name: String, dwellings: Int? = nil, area: Int? = nil) {
    self.name = name
    self.dwellings = dwellings
    self.area = area
  }
}

extension Playbook {
  /// The edit that makes a new project with all twelve milestones and their checklists filled in.
  ///
  /// The milestones' deadlines are the usual ones from `start`, where there is one. `newID` gives an
  /// id that isn't used before, at each call.
  public static func newProject(
    name: String, organisation: String, leader: String, departments: [NewDepartment],
    start: Day? = nil, newID: () -> String
  ) -> Edit {
    let info = ProjectInfo()
    let infoChanges = info.changes {
      $0.name = name
      $0.organisation = organisation
      $0.leader = leader
    }
    let empty = Project(id: "")
    let departments = departments.map { new in
      Department(id: newID()).with {
        $0.name = new.name
        $0.dwellings = new.dwellings
        $0.area = new.area
      }
    }
    let milestoneInsertions = milestones.flatMap { template -> [Change] in
      let checklist = template.checklist.map { text in
        ChecklistItem(id: newID()).with {
          $0.milestone = String(template.number)
          $0.text = text
        }
      }
      let milestone = template.milestone.with { milestone in
        milestone.planned = start.flatMap { usualDeadline(of: milestone.number, from: $0) }
      }
      return [milestone.insertion] + empty.add(checklist).changes
    }
    return Edit(
      "Nyt projekt: \(name)",
      infoChanges + empty.add(departments).changes + milestoneInsertions
        + empty.add(stakeholders(newID: newID)).changes)
  }
}

extension MilestoneTemplate {
  /// The milestone as a new project has it.
  var milestone: Milestone {
    var milestone = Milestone(id: String(number))
    milestone.title = title
    milestone.shortTitle = shortTitle
    milestone.purpose = purpose
    milestone.outcome = outcome
    milestone.decidedBy = decidedBy
    milestone.appendix = appendix ?? ""
    milestone.advice = advice
    return milestone
  }
}
