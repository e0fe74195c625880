extension Project {
  /// Puts in a record as it was stored, to be done for each that the journal has made, in order.
  ///
  /// `number` is the one that the record was made with, and `packed` its fields, or nil when it has
  /// been removed. False when the record is there already, or its fields can't be read.
  public mutating func restore(
    _ reference: Reference, number: Int?, _ packed: UnsafeRawBufferPointer?
  ) -> Bool {
    let id = reference.id
    if let number {
      switch reference.kind {
      case .stakeholder: stakeholderNumbers.note(number, of: id)
      case .activity: activityNumbers.note(number, of: id)
      default: break
      }
    }
    guard let packed else { return true }
    switch reference.kind {
    case .project:
      guard id == ProjectInfo.onlyID, let info = ProjectInfo(id: id, packed: packed) else {
        return false
      }
      infoTable = Table(info)
      stakeholderNumbers.note(upTo: info.lastNumber)
      return true
    case .department: return departmentTable.restore(id, packed)
    case .milestone: return milestoneTable.restore(id, packed)
    case .checklistItem: return checklistTable.restore(id, packed)
    case .decision: return decisionTable.restore(id, packed)
    case .stakeholder: return stakeholderTable.restore(id, packed)
    case .assessment: return assessmentTable.restore(id, packed)
    case .contact: return contactTable.restore(id, packed)
    case .communication: return communicationTable.restore(id, packed)
    case .condition: return conditionTable.restore(id, packed)
    case .opportunity: return opportunityTable.restore(id, packed)
    case .dialogue: return dialogueTable.restore(id, packed)
    case .expectation: return expectationTable.restore(id, packed)
    case .activity: return activityTable.restore(id, packed)
    }
  }
}
