import Core

/// An invented project half-way through the process, for whoever wants to see the program at work.
public enum Demo {
  /// The demo's history, ending the week before `today`; its first transaction makes the project.
  ///
  /// The steps go through the ordinary actions, so labels, undo and history are what they would be
  /// had people taken them. `newID` gives an id that isn't used before, at each call.
  public static func transactions(today: Day, newID: () -> String) -> [Transaction] {
    withoutActuallyEscaping(newID) { newID in
      var ledger = Ledger(projectID: "demo")
      // The steps are fixed and the tests play them, so a failure here can't depend on the user.
      for step in steps { try! step.play(on: &ledger, today: today, newID: newID) }
      return ledger.entries.map(\.transaction)
    }
  }

  /// All that happens, in order.
  private static let steps =
    (milestoneSteps + groundworkSteps + stakeholderSteps + planSteps + goalSteps
    + allocationSteps + agreementSteps + followUpSteps + meetingSteps + roleSteps).sorted {
      $0.precedes($1)
    }
}
