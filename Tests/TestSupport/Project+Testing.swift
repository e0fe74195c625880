import Core

extension Project {
  /// The edit itself; throws when it is refused.
  public func checked(_ edit: Edit) throws(Refusal) -> Edit {
    try check(edit)
    return edit
  }

  /// The edit that adds a point to the end of a milestone's checklist.
  public func addChecklistItem(_ text: String, to milestone: Milestone, id: String) -> Edit {
    add(
      ChecklistItem(id: id).with {
        $0.milestone = milestone.id
        $0.text = text
      })
  }

  /// The edit that adds a point to the end of an activity's checklist.
  public func addChecklistItem(_ text: String, to activity: Activity, id: String) -> Edit {
    add(
      ChecklistItem(id: id).with {
        $0.activity = activity.id
        $0.text = text
      })
  }
}
