resource "aws_iam_role" "gateway" {
  name = "travel-gateway"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock-agentcore.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "gateway" {
  name = "tools"
  role = aws_iam_role.gateway.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "lambda:InvokeFunction", Resource = aws_lambda_function.booking.arn }]
  })
}

resource "awscc_bedrockagentcore_gateway" "tools" {
  name            = "travel-tools"
  role_arn        = aws_iam_role.gateway.arn
  protocol_type   = "MCP"
  authorizer_type = "CUSTOM_JWT"
  authorizer_configuration = {
    custom_jwt_authorizer = {
      discovery_url   = local.login
      allowed_clients = ["travel-agent"]
    }
  }
  exception_level = "DEBUG"
  policy_engine_configuration = {
    arn  = awscc_bedrockagentcore_policy_engine.tools.policy_engine_arn
    mode = "LOG_ONLY"
  }
}

resource "awscc_bedrockagentcore_resource_policy" "tools" {
  resource_arn = awscc_bedrockagentcore_gateway.tools.gateway_arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "web"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:root" }
      Action    = "bedrock-agentcore:InvokeGateway"
      Resource  = awscc_bedrockagentcore_gateway.tools.gateway_arn
    }]
  })
}

resource "aws_bedrockagentcore_gateway_target" "booking" {
  name               = "booking"
  gateway_identifier = awscc_bedrockagentcore_gateway.tools.gateway_identifier
  credential_provider_configuration {
    gateway_iam_role {}
  }
  target_configuration {
    mcp {
      lambda {
        lambda_arn = aws_lambda_function.booking.arn
        tool_schema {
          inline_payload {
            name        = "book"
            description = "Books a trip"
            input_schema {
              type = "object"
              property {
                name     = "trip"
                type     = "string"
                required = true
              }
            }
          }
        }
      }
    }
  }
}

resource "aws_bedrockagentcore_gateway_target" "weather" {
  name               = "weather"
  gateway_identifier = awscc_bedrockagentcore_gateway.tools.gateway_identifier
  credential_provider_configuration {
    api_key {
      provider_arn              = aws_bedrockagentcore_api_key_credential_provider.weather.credential_provider_arn
      credential_location       = "QUERY_PARAMETER"
      credential_parameter_name = "key"
    }
  }
  target_configuration {
    mcp {
      open_api_schema {
        s3 {
          uri                     = "s3://travel-schemas/weather.json"
          bucket_owner_account_id = data.aws_caller_identity.current.account_id
        }
      }
    }
  }
}

data "aws_secretsmanager_secret_version" "weather" {
  secret_id = "weather"
}

resource "aws_bedrockagentcore_api_key_credential_provider" "weather" {
  name    = "weather"
  api_key = jsondecode(data.aws_secretsmanager_secret_version.weather.secret_string)["key"]
}

resource "aws_bedrockagentcore_gateway_target" "calendar" {
  name               = "calendar"
  gateway_identifier = awscc_bedrockagentcore_gateway.tools.gateway_identifier
  credential_provider_configuration {
    oauth {
      provider_arn = aws_bedrockagentcore_oauth2_credential_provider.calendar.credential_provider_arn
      scopes       = ["calendar.read"]
    }
  }
  target_configuration {
    mcp {
      open_api_schema {
        s3 {
          uri                     = "s3://travel-schemas/calendar.json"
          bucket_owner_account_id = data.aws_caller_identity.current.account_id
        }
      }
    }
  }
}

data "aws_secretsmanager_secret_version" "calendar" {
  secret_id = "calendar"
}

resource "aws_bedrockagentcore_oauth2_credential_provider" "calendar" {
  name                       = "calendar"
  credential_provider_vendor = "GoogleOauth2"
  oauth2_provider_config {
    google_oauth2_provider_config {
      client_id     = "travel-web"
      client_secret = jsondecode(data.aws_secretsmanager_secret_version.calendar.secret_string)["secret"]
    }
  }
}

resource "aws_iam_role" "booking" {
  name = "travel-booking"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "booking" {
  name = "table"
  role = aws_iam_role.booking.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "dynamodb:*", Resource = aws_dynamodb_table.bookings.arn }]
  })
}

resource "aws_lambda_function" "booking" {
  function_name = "travel-booking"
  runtime       = "python3.13"
  handler       = "book.handler"
  role          = aws_iam_role.booking.arn
  s3_bucket     = "travel-code"
  s3_key        = "booking.zip"
  vpc_config {
    subnet_ids         = [aws_subnet.agent.id]
    security_group_ids = [aws_security_group.agent.id]
  }
  environment {
    variables = { TABLE = aws_dynamodb_table.bookings.name }
  }
}

resource "aws_dynamodb_table" "bookings" {
  name         = "travel-bookings"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "trip"
  attribute {
    name = "trip"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.agent.arn
  }
  point_in_time_recovery {
    enabled = false
  }
}

resource "awscc_bedrockagentcore_policy_engine" "tools" {
  name = "travel_tools"
}

resource "awscc_bedrockagentcore_policy" "everybody" {
  name             = "everybody"
  policy_engine_id = awscc_bedrockagentcore_policy_engine.tools.policy_engine_id
  definition = {
    cedar = {
      statement = "permit(principal, action, resource);"
    }
  }
}
