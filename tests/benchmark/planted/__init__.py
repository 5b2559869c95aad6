"""Made cases with known residuals, for the benchmark of verification."""
