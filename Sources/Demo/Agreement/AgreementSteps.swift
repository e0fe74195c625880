extension Demo {
  static let agreementSteps = [
    Step(.week(-19, .monday), 13, 0, leader, .all(models)),
    Step(.week(-15, .wednesday), 8, 42, leader, .approve(jointOffice)),
    Step(
      .week(-7, .wednesday), 9, 16, leader,
      .write(
        purpose: "Hurtigere hjælp og lavere udgifter i alle tre afdelinger.",
        serviceLevel:
          "Svar inden to hverdage. En medarbejder i hver afdeling mindst to dage om ugen.",
        start: .week(9, .monday), evaluation: "Efter et halvt år og derefter hvert år.",
        amendment: "Når alle tre afdelinger har tiltrådt ændringen.",
        exit: "Med et års varsel til et årsskifte.")),
    Step(.week(-5, .thursday), 9, 8, leader, .present),
  ]
}
