resource "aws_iam_role" "tools" {
  name                = "claims-tools"
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_function" "tools" {
  function_name = "claims-tools"
  package_type  = "Image"
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/claims-tools:v12"
  role          = aws_iam_role.tools.arn
  timeout       = 30
  memory_size   = 512
  environment {
    variables = { CLAIMS_API = "https://claims.internal.example" }
  }
  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_permission" "agent" {
  statement_id  = "agent"
  function_name = aws_lambda_function.tools.arn
  action        = "lambda:InvokeFunction"
  principal     = "bedrock.amazonaws.com"
  source_arn    = aws_bedrockagent_agent.claims.agent_arn
}

resource "aws_cloudwatch_log_group" "tools" {
  name              = "/aws/lambda/${aws_lambda_function.tools.function_name}"
  retention_in_days = 30
}
