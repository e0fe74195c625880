/// The decision a milestone waits for before it can be reached.
///
/// The program records decisions; it does not rule on whether they suffice.
public enum DecisionRule: Sendable {
  /// Nobody formally decides.
  case none
  /// One approval.
  case approval
  /// An accession by every participating department.
  case accessionByEachDepartment
}
