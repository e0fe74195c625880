import ArgumentParser
import Core

/// `samdrift plan`: the activities that carry out the agreement.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan", "[<kommando>]",
    abstract: "Vis implementeringsplanen, ret den, og hent den til og fra et regneark.",
    discussion: """
      Uden en kommando vises planen; »samdrift hjælp plan liste« har dens tilvalg. Angiv en \
      aktivitet med dens nummer; det skifter aldrig.
      """,
    subcommands: [
      PlanList.self, AddActivity.self, TickActivities.self, MoveActivity.self, EditActivity.self,
      RemoveRecord<Activity>.self, ApprovePlan.self, PlanGantt.self, ImportPlan.self,
      ExportPlan.self,
    ],
    defaultSubcommand: PlanList.self)

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions
}
