import ArgumentParser
import Core
import Foundation
import Reports

/// `samdrift plan gantt`: the plan against time, as text or as a picture.
struct PlanGantt: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan tidsplan", "[--svg <fil>]",
    abstract: "Vis planen som tidsplan.")

  @Option(
    help: ArgumentHelp(
      "Tegn den som et SVG-billede i denne fil; »-« er standardoutput.", valueName: "fil"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Option(help: ArgumentHelp("Så mange tegn bred, fra 40 til 1000.", valueName: "tal"))
  var bredde = Report.width

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if !(40...1000).contains(bredde) {
      throw ValidationError("--bredde skal være et tal fra 40 til 1000.")
    }
  }

  func run() throws {
    let session = try common.session()
    guard let svg = try svg.map(TypedFile.toWrite) else {
      session.show(Report.gantt(of: session.project, today: session.today, width: bredde))
      return
    }
    let picture = Report.ganttSVG(
      of: session.project, today: session.today, from: session.viewpoint)
    try PrivateFile.write(Data(picture.utf8), to: svg, mayReplace: ja)
    if svg != PrivateFile.standard { Output.report("Tidsplanen er tegnet i \(svg).") }
  }
}
