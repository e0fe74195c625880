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
  /// `newID` gives an id that isn't used before, at each call.
  public static func newProject(
    name: String, organisation: String, leader: String, departments: [NewDepartment],
    newID: () -> String
  ) -> Edit {
    let info = ProjectInfo()
    let infoChanges = info.changes {
      $0.name = name
      $0.organisation = organisation
      $0.leader = leader
    }
    let departmentInsertions = departments.enumerated().map { index, new in
      var department = Department(id: newID())
      department.name = new.name
      department.dwellings = new.dwellings
      department.area = new.area
      department.position = index + 1
      return department.insertion
    }
    let milestoneInsertions = milestones.flatMap { template -> [Change] in
      [template.milestone.insertion]
        + template.checklist.enumerated().map { index, text in
          var item = ChecklistItem(id: newID())
          item.milestone = String(template.number)
          item.text = text
          item.position = index + 1
          return item.insertion
        }
    }
    return Edit(
      "Nyt projekt: \(name)",
      infoChanges + departmentInsertions + milestoneInsertions
        + stakeholderInsertions(newID: newID))
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
