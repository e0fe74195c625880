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
      case .goal: goalNumbers.note(number, of: id)
      case .allocationKey: allocationKeyNumbers.note(number, of: id)
      case .round: roundNumbers.note(number, of: id)
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
    case .goal: return goalTable.restore(id, packed)
    case .measurement: return measurementTable.restore(id, packed)
    case .usage: return usageTable.restore(id, packed)
    case .allocationKey: return allocationKeyTable.restore(id, packed)
    case .fixedShare: return fixedShareTable.restore(id, packed)
    case .operatingModel: return operatingModelTable.restore(id, packed)
    case .modelEconomy: return modelEconomyTable.restore(id, packed)
    case .operationalTask: return operationalTaskTable.restore(id, packed)
    case .agreement: return agreementTable.restore(id, packed)
    case .round: return roundTable.restore(id, packed)
    case .goalFinding: return goalFindingTable.restore(id, packed)
    case .keyFinding: return keyFindingTable.restore(id, packed)
    case .adjustment: return adjustmentTable.restore(id, packed)
    case .meeting: return meetingTable.restore(id, packed)
    }
  }
}
